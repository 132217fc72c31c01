package org.socialcluster.office;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import java.util.List;

/** The keys of the office. Those without Ctrl can be switched off in this browser: speech input types letters too. */
final class KeysDialog extends Dialog {
    private static final List<String> KEYS = List.of("search", "arrows", "space", "enter", "save", "leave", "help");

    private final Checkbox single = new Checkbox(getTranslation("keys.single"));

    KeysDialog() {
        setHeaderTitle(getTranslation("keys.title"));
        setWidth("32rem");
        setMaxWidth("100%");
        DescriptionList list = new DescriptionList();
        list.addClassName("facts");
        KEYS.forEach(it -> list.add(
                new Term(getTranslation("keys." + it)), new Description(getTranslation("keys." + it + ".does"))));
        single.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                getElement().executeJs("window.officeKeys.set($0)", change.getValue());
            }
        });
        add(list, single);
        getFooter().add(new Button(getTranslation("close"), click -> close()));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().executeJs("return window.officeKeys.on()").then(Boolean.class, single::setValue);
    }
}

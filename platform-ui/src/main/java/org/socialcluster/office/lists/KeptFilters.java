package org.socialcluster.office.lists;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Supplier;
import org.socialcluster.filters.SavedFilter;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;
import org.socialcluster.office.Notice;

/** The filters of a list that the person keeps: choose one, keep the present one, forget one. */
final class KeptFilters extends MenuBar {
    private final String path;
    private final transient FilterKeeper keeper;
    private final transient Supplier<String> query;
    private final MenuItem root;

    KeptFilters(String path, FilterKeeper keeper, Supplier<String> query) {
        this.path = path;
        this.keeper = keeper;
        this.query = query;
        root = addItem(getTranslation("filters.own"));
        fill();
    }

    private void fill() {
        SubMenu menu = root.getSubMenu();
        menu.removeAll();
        List<SavedFilter> kept = keeper.of(path);
        kept.forEach(it -> menu.addItem(it.name(), click -> show(it)));
        menu.addItem(getTranslation("filters.keep"), click -> ask());
        if (!kept.isEmpty()) {
            SubMenu less = menu.addItem(getTranslation("filters.forget")).getSubMenu();
            kept.forEach(it -> less.addItem(it.name(), click -> forget(it)));
        }
    }

    private void show(SavedFilter filter) {
        getUI().ifPresent(tab -> tab.navigate(path, QueryParameters.fromString(filter.query())));
    }

    private void ask() {
        Form form = new Form();
        TextField name = form.field("name", new TextField(getTranslation("filters.name")));
        name.setHelperText(getTranslation("filters.name.why"));
        new FormDialog(getTranslation("filters.keep.title"), form)
                .fields(new Paragraph(getTranslation("filters.keep.what")), name)
                .action(getTranslation("filters.keep.do"), () -> {
                    keeper.keep(path, name.getValue(), query.get());
                    fill();
                    Notice.done(getTranslation("filters.kept"));
                })
                .open();
    }

    private void forget(SavedFilter filter) {
        keeper.forget(filter);
        fill();
        Notice.done(getTranslation("filters.forgotten"));
    }
}

package org.socialcluster.coverage.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.scenarios.ImaginedService;
import org.socialcluster.coverage.scenarios.ScenarioDraft;
import org.socialcluster.coverage.scenarios.ScenarioView;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.Sub;

/** The imagined services of a scenario; its author adds, changes and takes away. */
final class ImaginedList extends Div {
    /** What an author does with the services of a scenario. */
    interface Deeds {
        String said(ImaginedService service);

        void imagine();

        void imagine(ImaginedService instead);

        void takeAway(ImaginedService service);

        void change(ScenarioDraft content);
    }

    /** @param removed the one that was taken away last, to be put back; null: none */
    ImaginedList(ScenarioView scenario, @Nullable ImaginedService removed, Deeds deeds) {
        UnorderedList list = new UnorderedList();
        list.addClassName("imagined");
        scenario.content().services().forEach(it -> list.add(line(it, scenario.own(), deeds)));
        add(list);
        if (scenario.own()) {
            Div row = new Div(new Button(CoverageSaid.text("scenario.add"), click -> deeds.imagine()));
            row.addClassName("row");
            if (removed != null) {
                Button back = new Button(
                        CoverageSaid.text("scenario.put-back", removed.name()),
                        click -> deeds.change(scenario.content().and(removed)));
                back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                row.add(back);
            }
            add(row);
        }
    }

    private static ListItem line(ImaginedService service, boolean own, Deeds deeds) {
        ListItem line = new ListItem(new Stacked(new Span(service.name()), new Sub(deeds.said(service))));
        if (own) {
            line.add(
                    small("scenario.change", service, () -> deeds.imagine(service)),
                    small("scenario.less", service, () -> deeds.takeAway(service)));
        }
        return line;
    }

    private static Button small(String key, ImaginedService service, Runnable work) {
        Button button = new Button(CoverageSaid.text(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(CoverageSaid.text(key + ".of", service.name()));
        return button;
    }
}

package org.socialcluster.staff.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Objects;
import org.socialcluster.office.Codes;
import org.socialcluster.office.HoursWords;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.Sub;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.BulkBench;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.RecordsPage;
import org.socialcluster.office.records.StatusTag;
import org.socialcluster.staff.Staff;
import org.socialcluster.staff.StaffBatches;
import org.socialcluster.staff.StaffFilter;
import org.socialcluster.staff.StaffView;

/** The staff of the centre. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "EXPERT", "CENTRE_MANAGER", "LISTINGS_EDITOR", "COORDINATOR"})
@Route(value = "staff", layout = OfficeLayout.class)
@Menu(title = "staff.list", order = 13)
class StaffListView extends RecordsPage<StaffView, StaffFilter> {
    private final ComboBox<String> topic;

    @Inject
    StaffListView(
            Staff staff,
            StaffBatches many,
            Vocabulary vocabulary,
            OfficeSession session,
            Words words,
            BulkBench bench) {
        super("staff", session, staff::list, staff::count);
        Codes topics = vocabulary.of("topics");
        head(getTranslation("staff.list"));
        byText("staff.text");
        byStatus();
        topic = byCode("topic", topics, "staff.topic");
        begin("staff.new");
        addColumns(topics, words);
        show("staff.none", "staff.none", new StaffBulk(many, bench, this::wanted), bench);
    }

    @Override
    protected StaffFilter wanted() {
        return new StaffFilter(text(), statuses(), topic.getValue());
    }

    private void addColumns(Codes topics, Words words) {
        narrow("staff.position", this::everything);
        column(
                        "staff.position",
                        this::person,
                        it -> it.displayName() == null ? it.position() : it.position() + ", " + name(it))
                .setSortProperty("position")
                .setFlexGrow(3)
                .setWidth("11rem");
        words("staff.topics", it -> topics.names(it.topics())).setFlexGrow(2).setWidth("10rem");
        words("staff.reception", it -> HoursWords.of(it.reception()))
                .setFlexGrow(2)
                .setWidth("10rem");
        column("services.status", it -> new StatusTag(it.status()), it -> StatusTag.words(it.status()))
                .setSortProperty("status")
                .setFlexGrow(0)
                .setWidth("14rem");
        words(
                        "services.confirmed",
                        it -> it.lastConfirmed() == null
                                ? ""
                                : words.day(it.lastConfirmed().toInstant()),
                        it -> it.lastConfirmed() == null
                                ? null
                                : words.date(it.lastConfirmed().toInstant()))
                .setSortProperty("lastConfirmed")
                .setFlexGrow(0)
                .setWidth("10rem");
    }

    /** Position and name; whether residents see the name is said beside it. */
    private Div person(StaffView person) {
        Div cell = new Stacked(link(person));
        if (person.displayName() != null) {
            cell.add(new Sub(name(person)));
        }
        return cell;
    }

    private String name(StaffView person) {
        String name = Objects.requireNonNullElse(person.displayName(), "");
        boolean shown = person.consent() != null && person.consent().name();
        return shown ? name : getTranslation("staff.name.hidden", name);
    }

    /** The whole row in one cell, for a telephone. */
    private Component everything(StaffView person) {
        Div cell = person(person);
        cell.add(new Sub(HoursWords.of(person.reception())), new StatusTag(person.status()));
        return cell;
    }

    private static Component link(StaffView person) {
        return new RouterLink(
                person.position(),
                StaffEditView.class,
                new RouteParameters(EditPage.id(person.id().value())));
    }
}

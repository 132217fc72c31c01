package org.socialcluster.services.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Plurals;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.Sub;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.StatusTag;
import org.socialcluster.services.ServiceView;
import org.socialcluster.shared.ConfirmationClock;
import org.socialcluster.shared.ListingStatus;

/** The cells of a service's row. */
class ServiceCells {
    /** A service without needs has no norm of its own. */
    private static final int USUALLY_STALE_AFTER_DAYS = 180;

    private static final int NEEDS_SHOWN = 2;

    private final Vocabulary vocabulary;
    private final Words words;
    private final Clock clock;

    ServiceCells(Vocabulary vocabulary, Words words, Clock clock) {
        this.vocabulary = vocabulary;
        this.words = words;
        this.clock = clock;
    }

    Component name(ServiceView service) {
        return new RouterLink(
                service.name(),
                ServiceEditView.class,
                new RouteParameters(EditPage.id(service.id().value())));
    }

    Component provider(ServiceView service) {
        Div cell = new Stacked(new Span(service.provider().name()));
        if (service.provider().status() == ListingStatus.DRAFT
                || service.provider().status() == ListingStatus.ARCHIVED) {
            cell.add(new Sub(Shelf.words(
                    "services.provider-is",
                    Shelf.words("status." + service.provider().status().name().toLowerCase(Locale.ROOT)))));
        }
        return cell;
    }

    String needs(ServiceView service) {
        List<String> codes = service.needs();
        String first = vocabulary.needs().names(codes.subList(0, Math.min(NEEDS_SHOWN, codes.size())));
        return codes.size() <= NEEDS_SHOWN
                ? first
                : Shelf.words("services.needs.more", first, codes.size() - NEEDS_SHOWN);
    }

    Component state(ServiceView service) {
        Div cell = new Stacked(new StatusTag(service.status()));
        if (service.status() == ListingStatus.PUBLISHED) {
            String state = service.capacity().state().name().toLowerCase(Locale.ROOT);
            Span room = new Span(Shelf.words("capacity." + state));
            room.addClassNames("tag", "room-" + state);
            cell.add(room);
        }
        return cell;
    }

    Component confirmed(ServiceView service) {
        if (service.lastConfirmed() == null) {
            return new Sub(Shelf.words("services.unconfirmed"));
        }
        Instant confirmed = service.lastConfirmed().toInstant();
        long days = Duration.between(confirmed, clock.instant()).toDays();
        Div cell = new Stacked(new Span(Plurals.daysAgo(days)));
        cell.getElement().setAttribute("title", words.moment(confirmed));
        int norm = vocabulary.staleAfterDays(service.needs(), USUALLY_STALE_AFTER_DAYS);
        if (new ConfirmationClock(norm).state(confirmed, clock.instant()).late()) {
            Span tag = new Span(Shelf.words("services.stale"));
            tag.addClassNames("tag", "stale");
            cell.add(tag);
        }
        return cell;
    }

    /** The day of the last confirmation, for a file. */
    @Nullable
    LocalDate confirmedOn(ServiceView service) {
        return service.lastConfirmed() == null
                ? null
                : words.date(service.lastConfirmed().toInstant());
    }

    /** The whole row in one cell, for a telephone. */
    Component everything(ServiceView service) {
        Div cell = new Stacked(name(service));
        cell.add(new Sub(service.provider().name()), state(service), confirmed(service));
        return cell;
    }
}

package org.socialcluster.registrations.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventView;
import org.socialcluster.registrations.EventRegistrations;
import org.socialcluster.registrations.OpenDate;
import org.socialcluster.registrations.Participants;
import org.socialcluster.registrations.ReachedBy;
import org.socialcluster.registrations.RegistrationDraft;
import org.socialcluster.registrations.TellNow;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Edge;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.site.FormErrors;
import org.socialcluster.site.FormThrottle;
import org.socialcluster.site.Page;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** The form: a date, a name, one contact, and the consent to keep both until the event is over. */
@RequestScoped
@Path("/{town}/events/{slug}/registration")
public class RegistrationPages {
    private static final List<String> FIELDS = List.of("date", "name", "contact", "consent");
    private static final int BAD_INPUT = 400;
    private static final int TOO_MANY = 429;
    private static final int TEN_MINUTES = 600;
    private static final int MOST_IN_TEN_MINUTES = 30;

    @Inject
    CentrePath centres;

    @Inject
    CentreEvents events;

    @Inject
    EventRegistrations registrations;

    @Inject
    TellNow tell;

    @Inject
    DateChoices choices;

    @Inject
    FormThrottle throttle;

    @Inject
    Edge edge;

    @Inject
    HttpServletRequest request;

    /**
     * Content of the template.
     *
     * @param dates that may be chosen; empty where nobody is put down any more
     * @param typed what came back with mistakes
     * @param daysKept after how many days what was typed is deleted
     */
    public record Content(
            CentreView centre,
            EventView event,
            List<DateChoices.Choice> dates,
            Typed typed,
            int daysKept,
            FormErrors errors) {
        /** The one that is ticked: as before, else the first. */
        public boolean ticked(DateChoices.Choice choice) {
            return typed.date().isEmpty()
                    ? choice.equals(dates.get(0))
                    : choice.value().equals(typed.date());
        }
    }

    /** What stands in the fields. */
    public record Typed(String date, String name, String contact, boolean consent) {
        static final Typed NOTHING = new Typed("", "", "", false);

        @Override
        public String toString() {
            return "Typed[" + date + "]";
        }
    }

    @GET
    public Response form(@PathParam("town") String town, @PathParam("slug") String slug) {
        CentreView centre = centres.centre(town);
        EventView event = event(centre, slug);
        return Response.ok(page(centre, event, Typed.NOTHING, FormErrors.NONE)).build();
    }

    /** Registers, unless the field that only programs fill in says something.
     *
     * @param website seen by nobody who looks at the page */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(
            @PathParam("town") String town,
            @PathParam("slug") String slug,
            @FormParam("date") @DefaultValue("") String date,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("contact") @DefaultValue("") String contact,
            @FormParam("consent") @DefaultValue("") String consent,
            @FormParam("website") @DefaultValue("") String website) {
        CentreView centre = centres.centre(town);
        EventView event = event(centre, slug);
        Typed typed = new Typed(date, name, contact, !consent.isEmpty());
        if (!website.isEmpty()) {
            return refused(page(centre, event, typed, FormErrors.NONE));
        }
        if (!throttle.takes("registration", MOST_IN_TEN_MINUTES, request)) {
            return tooMany(centre, event, Problem.text("registration.throttled"));
        }
        try {
            ReachedBy way = registrations.register(
                    Actor.visitorOf(centre.id()),
                    event.id(),
                    new RegistrationDraft(parsed(date), name.strip(), contact.strip(), typed.consent()),
                    Edge.network(edge.address(request)));
            tell.in(centre.id());
            return Response.seeOther(URI.create(
                            address(centre, event) + "/taken?by=" + way.name().toLowerCase(Locale.ROOT)))
                    .build();
        } catch (Problem problem) {
            if (problem.type() == ProblemType.THROTTLED) {
                return tooMany(centre, event, Objects.requireNonNull(problem.getMessage()));
            }
            return refused(page(centre, event, typed, FormErrors.of(problem, "date")));
        } catch (ConstraintViolationException wrong) {
            return refused(page(centre, event, typed, errors(wrong)));
        }
    }

    /** A plain notice: nothing of what was typed is wrong. */
    private static Response tooMany(CentreView centre, EventView event, String why) {
        Texts texts = Texts.russian();
        TakenPage.Content notice = new TakenPage.Content(
                event.name(),
                "/" + centre.slug() + "/events/" + event.slug(),
                texts.of("registration.too-many"),
                List.of(why));
        Page page =
                Page.unlisted("registrations/taken.jte", notice.title(), notice).in(centre);
        return Response.status(TOO_MANY)
                .header("Retry-After", String.valueOf(TEN_MINUTES))
                .entity(page.withStatus(TOO_MANY))
                .build();
    }

    private static Response refused(Page page) {
        return Response.status(BAD_INPUT).entity(page.withStatus(BAD_INPUT)).build();
    }

    private static FormErrors errors(ConstraintViolationException wrong) {
        return new FormErrors(wrong.getConstraintViolations().stream()
                .map(it -> {
                    String path = it.getPropertyPath().toString();
                    return new Problem.FieldError(path.substring(path.lastIndexOf('.') + 1), it.getMessage());
                })
                .sorted(Comparator.comparingInt(it -> FIELDS.indexOf(it.field())))
                .toList());
    }

    private static @Nullable LocalDateTime parsed(String date) {
        try {
            return date.isEmpty() ? null : LocalDateTime.parse(date);
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    private EventView event(CentreView centre, String slug) {
        return events.find(Actor.visitorOf(centre.id()), slug.toLowerCase(Locale.ROOT))
                .orElseThrow(NotFoundException::new);
    }

    private Page page(CentreView centre, EventView event, Typed typed, FormErrors errors) {
        Texts texts = Texts.russian();
        List<OpenDate> open = registrations.open(Actor.visitorOf(centre.id()), event);
        String title = errors.title(texts.of("registration.page", event.name()));
        Page.Head head = new Page.Head(title, null, null)
                .under(CentrePath.way(
                        centre,
                        new Page.Crumb(texts.of("nav.events"), "/" + centre.slug() + "/events"),
                        new Page.Crumb(event.name(), "/" + centre.slug() + "/events/" + event.slug()),
                        new Page.Crumb(texts.of("registration.crumb"), address(centre, event))));
        Content content = new Content(centre, event, choices.of(open), typed, Participants.DAYS_KEPT, errors);
        return Page.of("registrations/form.jte", head, content).in(centre);
    }

    static String address(CentreView centre, EventView event) {
        return "/" + centre.slug() + "/events/" + event.slug() + "/registration";
    }
}

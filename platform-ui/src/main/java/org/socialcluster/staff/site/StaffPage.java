package org.socialcluster.staff.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialcluster.pictures.PictureView;
import org.socialcluster.pictures.Pictures;
import org.socialcluster.pictures.site.ShownPicture;
import org.socialcluster.hours.Hours;
import org.socialcluster.hours.Timetables;
import org.socialcluster.hours.site.OpenNow;
import org.socialcluster.needs.site.Vocabularies;
import org.socialcluster.needs.site.Words;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Slice;
import org.socialcluster.site.HoursText;
import org.socialcluster.site.Page;
import org.socialcluster.site.PreviewRequest;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.staff.Staff;
import org.socialcluster.staff.StaffFilter;
import org.socialcluster.staff.StaffId;
import org.socialcluster.staff.StaffView;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.site.CentrePath;

/** {@code /{town}/staff}: everybody on one page, each with hours, topics and who stands in. */
@RequestScoped
@Path("/{town}/staff")
public class StaffPage {
    private static final Slice ALL = new Slice(0, 200, "");

    @Inject
    CentrePath centres;

    @Inject
    Staff staff;

    @Inject
    Hours hours;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Pictures pictures;

    @Inject
    PreviewRequest previews;

    @Inject
    RegionTime time;

    @Inject
    HttpServletRequest request;

    /**
     * Content of the template.
     *
     * @param preview true: one person, shown before the record is published
     */
    public record Content(CentreView centre, List<Person> people, boolean preview) {}

    @GET
    public Response staff(@PathParam("town") String asked, @QueryParam("preview") @Nullable String preview) {
        CentreView centre = centres.town(asked);
        String address = "/" + centre.slug() + "/staff";
        if (preview != null) {
            return previews.answer(
                    preview,
                    centre,
                    (office, record) -> staff.find(office, new StaffId(record))
                            .map(it -> page(centre, List.of(it), address, preview)));
        }
        return CentrePath.elsewhere(request, address).orElseGet(() -> {
            List<StaffView> people = staff.list(Actor.visitorOf(centre.id()), StaffFilter.ALL, ALL);
            return Response.ok(page(centre, people, address, null)).build();
        });
    }

    /** @param token of a preview; null on the public page */
    private Page page(CentreView centre, List<StaffView> people, String address, @Nullable String token) {
        boolean preview = token != null;
        Actor reader = preview ? Actor.job(centre.id()) : Actor.visitorOf(centre.id());
        Map<UUID, List<PictureView>> photographs = pictures.ofAll(
                reader, people.stream().map(it -> it.id().value()).toList());
        Texts texts = Texts.russian();
        Words words = vocabularies.whole();
        Timetables tables = hours.of(Actor.visitorOf(centre.id()), centre.id());
        List<Person> persons = people.stream()
                .map(it -> person(
                        centre,
                        it,
                        words,
                        tables,
                        ShownPicture.of(centre, photographs.getOrDefault(it.id().value(), List.of()), token),
                        preview))
                .toList();
        Page.Head head = new Page.Head(
                        texts.of("staff.page", centre.name().inTown()),
                        texts.of("staff.description", centre.name().inTown()),
                        address)
                .under(CentrePath.way(centre, new Page.Crumb(texts.of("nav.staff"), address)));
        Page page = Page.of("staff/staff.jte", preview ? head.unlisted() : head, new Content(centre, persons, preview))
                .in(centre);
        List<OpenNow> openings = persons.stream().map(Person::open).toList();
        return request.getQueryString() == null ? page.kept(time.keep(centre.id(), OpenNow.changes(openings))) : page;
    }

    /** @param preview what the office sees: a name without consent is no name for residents */
    private Person person(
            CentreView centre,
            StaffView one,
            Words words,
            Timetables tables,
            List<ShownPicture> photographs,
            boolean preview) {
        boolean receives = one.status() == ListingStatus.PUBLISHED && !one.isAway(time.today());
        boolean named = !preview || (one.consent() != null && one.consent().name());
        return new Person(
                one,
                named && one.displayName() != null ? one.displayName() : "",
                words.words("topics", one.topics()),
                words.words("languages", one.languages()),
                new HoursText(Texts.russian()).of(one.reception()),
                receives && !one.reception().isEmpty()
                        ? OpenNow.ofPerson(tables.ofCentre(centre.id(), one.reception()), time.now())
                        : OpenNow.UNKNOWN,
                Absence.of(one, time.today()),
                time.checked(ListingKind.STAFF, one.lastConfirmed()),
                photographs);
    }
}

package org.socialcluster.events.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.socialcluster.events.EventCalendar;
import org.socialcluster.events.EventView;
import org.socialcluster.needs.site.Words;
import org.socialcluster.shared.CalendarFile;
import org.socialcluster.shared.Edge;
import org.socialcluster.shared.web.KnownAnswer;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;

/** Answers with events as a calendar; one that a program has already is not sent again. */
@ApplicationScoped
public class CalendarAnswer {
    @Inject
    RegionTime time;

    @Inject
    Edge edge;

    @Inject
    HttpServletRequest request;

    Response of(CentreView centre, Words words, List<EventView> events, Request conditions) {
        EventCalendar calendar = new EventCalendar(
                Texts.russian().of("events.page", centre.name().inTown()), time.zone());
        String origin = edge.root(request) + "/" + centre.slug() + "/events/";
        events.forEach(it -> calendar.add(it, EventWords.inCalendar(it, words, origin + it.slug())));
        byte[] text = calendar.text().getBytes(StandardCharsets.UTF_8);
        return KnownAnswer.of(text, CalendarFile.TYPE, KnownAnswer.weakTag(text), conditions)
                .build();
    }
}

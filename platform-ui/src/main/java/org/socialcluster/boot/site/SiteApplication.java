package org.socialcluster.boot.site;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.socialcluster.checklists.site.DutyFeed;
import org.socialcluster.checklists.site.ListActs;
import org.socialcluster.checklists.site.ListPages;
import org.socialcluster.corrections.site.EditPages;
import org.socialcluster.corrections.site.LinkPages;
import org.socialcluster.coverage.site.CoveragePages;
import org.socialcluster.coverage.site.OwnReportPages;
import org.socialcluster.events.site.EventFeed;
import org.socialcluster.events.site.EventFeeds;
import org.socialcluster.events.site.EventListPage;
import org.socialcluster.events.site.EventPage;
import org.socialcluster.exchange.site.BookletFile;
import org.socialcluster.following.site.ChangesPage;
import org.socialcluster.following.site.OwnSubscriptionPages;
import org.socialcluster.following.site.RouteFeed;
import org.socialcluster.hsds.site.ChangesFeed;
import org.socialcluster.identity.site.InvitationPages;
import org.socialcluster.identity.site.LoginPages;
import org.socialcluster.identity.site.LogoutPage;
import org.socialcluster.identity.site.PasswordPages;
import org.socialcluster.navigator.site.NavigatorPage;
import org.socialcluster.needs.site.NeedPages;
import org.socialcluster.pictures.site.PictureFiles;
import org.socialcluster.providers.site.ProviderListPage;
import org.socialcluster.providers.site.ProviderPage;
import org.socialcluster.registrations.site.OwnRegistrationPages;
import org.socialcluster.registrations.site.RegistrationPages;
import org.socialcluster.registrations.site.TakenPage;
import org.socialcluster.reports.site.ReportPages;
import org.socialcluster.reports.site.ReportResultPage;
import org.socialcluster.routes.site.RegionRoutePages;
import org.socialcluster.routes.site.RouteListPage;
import org.socialcluster.routes.site.RoutePage;
import org.socialcluster.routes.site.RoutePrintFile;
import org.socialcluster.routes.site.StuckPage;
import org.socialcluster.search.site.RegionSearchPage;
import org.socialcluster.search.site.TownSearchPage;
import org.socialcluster.services.site.ServiceListPage;
import org.socialcluster.services.site.ServicePage;
import org.socialcluster.site.PageWriter;
import org.socialcluster.site.SiteErrors;
import org.socialcluster.site.ViewPages;
import org.socialcluster.staff.site.StaffPage;
import org.socialcluster.tenancy.site.RobotsPage;
import org.socialcluster.tenancy.site.SiteMap;
import org.socialcluster.tenancy.site.TownPages;
import org.socialcluster.tenancy.site.TownsPages;

/** The residents' site: every page it has, in one list. A new page is added here. */
@ApplicationPath("/")
public class SiteApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                BookletFile.class,
                ChangesFeed.class,
                ChangesPage.class,
                CoveragePages.class,
                DutyFeed.class,
                ListActs.class,
                ListPages.class,
                OwnReportPages.class,
                OwnSubscriptionPages.class,
                RouteFeed.class,
                EditPages.class,
                EventFeed.class,
                EventFeeds.class,
                EventListPage.class,
                EventPage.class,
                InvitationPages.class,
                LinkPages.class,
                LoginPages.class,
                LogoutPage.class,
                NavigatorPage.class,
                NeedPages.class,
                OwnRegistrationPages.class,
                TakenPage.class,
                PageWriter.class,
                PasswordPages.class,
                PictureFiles.class,
                ProviderListPage.class,
                ProviderPage.class,
                RegionRoutePages.class,
                RegionSearchPage.class,
                RegistrationPages.class,
                ReportPages.class,
                ReportResultPage.class,
                RobotsPage.class,
                RouteListPage.class,
                RoutePage.class,
                RoutePrintFile.class,
                ServiceListPage.class,
                ServicePage.class,
                SiteErrors.class,
                SiteMap.class,
                StaffPage.class,
                StuckPage.class,
                TownPages.class,
                TownSearchPage.class,
                TownsPages.class,
                ViewPages.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl",
                true,
                // A redirect stays a path: made absolute it would say http behind a proxy that speaks TLS.
                "jersey.config.server.headers.location.relative.resolution.disabled",
                true);
    }
}

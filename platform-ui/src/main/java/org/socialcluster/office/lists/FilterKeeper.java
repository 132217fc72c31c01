package org.socialcluster.office.lists;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.filters.SavedFilter;
import org.socialcluster.filters.SavedFilterDraft;
import org.socialcluster.filters.SavedFilters;
import org.socialcluster.office.OfficeSession;

/** The filters that the person at work keeps in this centre. */
@Dependent
public class FilterKeeper {
    private final SavedFilters filters;
    private final OfficeSession session;

    @Inject
    public FilterKeeper(SavedFilters filters, OfficeSession session) {
        this.filters = filters;
        this.session = session;
    }

    List<SavedFilter> of(String list) {
        return filters.of(session.actor(), list);
    }

    void keep(String list, String name, String query) {
        filters.keep(session.actor(), list, new SavedFilterDraft(name, query));
    }

    void forget(SavedFilter filter) {
        filters.forget(session.actor(), filter.id());
    }
}

package org.socialcluster.staff.office;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Slice;
import org.socialcluster.staff.Staff;
import org.socialcluster.staff.StaffFilter;
import org.socialcluster.staff.StaffId;
import org.socialcluster.staff.StaffView;

/** Who may stand in: found by typing among those who are at work. */
final class Colleagues {
    private static final Set<ListingStatus> AT_WORK =
            Set.of(ListingStatus.DRAFT, ListingStatus.PUBLISHED, ListingStatus.CLOSED);

    private final Staff staff;
    private final OfficeSession session;

    Colleagues(Staff staff, OfficeSession session) {
        this.staff = staff;
        this.session = session;
    }

    ComboBox<StaffView> field() {
        ComboBox<StaffView> field = new ComboBox<>(StaffText.of("staff.substitute"));
        field.setHelperText(StaffText.of("staff.substitute.why"));
        field.setItemLabelGenerator(Colleagues::words);
        field.setItems(this::found);
        field.setClearButtonVisible(true);
        return field;
    }

    @Nullable
    StaffView find(@Nullable StaffId id) {
        return id == null ? null : staff.find(session.actor(), id).orElse(null);
    }

    String name(@Nullable StaffId id) {
        StaffView person = find(id);
        return person == null ? "" : words(person);
    }

    private static String words(StaffView person) {
        return person.displayName() == null ? person.position() : person.position() + ", " + person.displayName();
    }

    private Stream<StaffView> found(Query<StaffView, String> query) {
        StaffFilter wanted = new StaffFilter(query.getFilter().orElse(null), AT_WORK, null);
        return staff.list(session.actor(), wanted, new Slice(query.getOffset(), query.getLimit(), "")).stream();
    }
}

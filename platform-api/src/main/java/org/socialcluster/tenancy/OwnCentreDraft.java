package org.socialcluster.tenancy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.MailAddress;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Plain;
import org.socialcluster.shared.ValidPhone;

/**
 * What a centre writes of itself: how people reach it, and when.
 *
 * @param hours two intervals where there is a break; empty: not known
 */
public record OwnCentreDraft(
        @Nullable @Size(max = 300) @Plain String address,
        @Nullable @ValidPhone String phone,
        @Nullable @Size(max = 200) @MailAddress String email,
        @NotNull @Size(max = 30) List<@NotNull @Valid OpeningHours> hours) {

    /** A number reads the same however it was written. */
    public OwnCentreDraft {
        phone = Phone.shown(phone);
        hours = List.copyOf(hours);
    }
}

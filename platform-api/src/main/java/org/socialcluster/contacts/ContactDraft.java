package org.socialcluster.contacts;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.MailAddress;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Plain;
import org.socialcluster.shared.ValidPhone;

/**
 * What somebody writes of a contact. Something of it has to be there for residents.
 *
 * @param label what the office calls it; residents do not see it
 * @param note whom to ask, in words that residents see
 */
public record ContactDraft(
        @Nullable @Size(max = 200) @Plain String label,
        @Nullable @ValidPhone String phone,

        @Nullable @Size(max = 200) @MailAddress String email,
        @Nullable @Size(max = 300) @Plain String note) {
    public ContactDraft {
        phone = Phone.shown(phone);
    }
}

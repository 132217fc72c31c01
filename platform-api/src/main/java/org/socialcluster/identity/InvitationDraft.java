package org.socialcluster.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;

/**
 * Whom to invite to what.
 *
 * @param email becomes the login
 * @param centre where the person will work; a manager can only invite to the own centre
 */
public record InvitationDraft(
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\s*" + EMAIL + "\\s*", message = "{identity.email}")
        String email,

        @NotBlank @Size(max = 200) @Pattern(regexp = NAME, message = "{identity.name}")
        String name,

        CentreId centre,
        @NotEmpty Set<Role> roles) {

    /** What serves as a login: letters, digits and signs that no eye and no program mistakes for a blank. */
    static final String EMAIL = "[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+";

    /** A name: no control and no invisible characters, which could make it look like another one. */
    static final String NAME = "[^\\p{C}\\p{Zl}\\p{Zp}]+";
}

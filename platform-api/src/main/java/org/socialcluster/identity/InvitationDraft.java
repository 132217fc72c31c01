package org.socialcluster.identity;

import jakarta.validation.constraints.Email;
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
        @NotBlank @Email @Size(max = 200) String email,

        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String name,

        CentreId centre,
        @NotEmpty Set<Role> roles) {}

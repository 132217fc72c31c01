package org.socialcluster.providers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.ListingStatus;

/** An organisation that helps people of its centre's town. */
@Entity
@Table(name = "provider")
class Provider {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "centre_id", updatable = false)
    UUID centreId;

    String slug;
    String name;
    String kind;

    @Column(name = "authority_kind")
    @Nullable
    String authorityKind;

    @Nullable
    String email;

    @Nullable
    String phone;

    @Nullable
    String website;

    @Nullable
    String inn;

    @Nullable
    String ogrn;

    @Column(name = "in_social_registry")
    boolean inSocialRegistry;

    @Enumerated(EnumType.STRING)
    ListingStatus status;

    @Column(updatable = false)
    boolean demo;

    @SuppressWarnings("NullAway.Init")
    protected Provider() {} // JPA
}

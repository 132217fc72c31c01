package org.socialcluster.services;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.NullableUuid;

/** What a provider does for people. Its needs, codes and towns are rows of their own tables. */
@Entity
@Table(name = "social_service")
class SocialService {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "centre_id", updatable = false)
    UUID centreId;

    @Column(name = "provider_id")
    UUID providerId;

    @Column(name = "place_id")
    @Convert(converter = NullableUuid.class)
    @Nullable
    UUID placeId;

    String slug;
    String name;
    String description;

    @Enumerated(EnumType.STRING)
    ServiceForm form;

    @Column(name = "cost_kind")
    String costKind;

    @Column(name = "cost_text")
    @Nullable
    String costText;

    @Column(name = "eligibility_text")
    @Nullable
    String eligibilityText;

    @Column(name = "ippsu_required")
    boolean ippsuRequired;

    @Column(name = "by_appointment")
    boolean byAppointment;

    @Column(name = "capacity_state")
    @Enumerated(EnumType.STRING)
    CapacityState capacityState;

    @Enumerated(EnumType.STRING)
    ListingStatus status;

    @Column(updatable = false)
    boolean demo;

    @SuppressWarnings("NullAway.Init")
    protected SocialService() {} // JPA
}

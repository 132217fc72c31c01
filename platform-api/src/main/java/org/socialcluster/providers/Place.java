package org.socialcluster.providers;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.NullableUuid;

/** Where help is given. A hidden address (crisis centre) never leaves the office. */
@Entity
@Table(name = "place")
class Place {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "centre_id", updatable = false)
    UUID centreId;

    @Column(name = "provider_id")
    @Convert(converter = NullableUuid.class)
    @Nullable
    UUID providerId;

    String slug;
    String name;

    @Nullable
    String street;

    String city;

    @Column(name = "postal_code")
    @Nullable
    String postalCode;

    @Nullable
    BigDecimal latitude;

    @Nullable
    BigDecimal longitude;

    @Column(name = "address_hidden")
    boolean addressHidden;

    @Column(name = "passport_class")
    String passportClass;

    @Nullable
    String note;

    @Column(updatable = false)
    boolean demo;

    @SuppressWarnings("NullAway.Init")
    protected Place() {} // JPA
}

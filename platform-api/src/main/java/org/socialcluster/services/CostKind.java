package org.socialcluster.services;

/** Whether people pay. Stored by name. */
public enum CostKind {
    FREE,
    /** Some people pay, or a part is paid. */
    PARTLY,
    PAID
}

package org.socialcluster.coverage.tasks;

/** What is done about a gap. */
public enum TaskKind {
    /** The centre of the town is asked to close it. */
    HANDED,
    /** It is known and stays for a while. */
    ACCEPTED
}

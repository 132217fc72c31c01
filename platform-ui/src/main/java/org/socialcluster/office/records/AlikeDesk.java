package org.socialcluster.office.records;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Lookalike;

/**
 * As {@link Desk}, of records that people may enter twice: those that look alike are shown while somebody types, and two
 * that are one can be merged.
 *
 * @param <D> what people write of a record
 */
public interface AlikeDesk<D> extends Desk<D> {
    /** Names of the fields by which a record is known again. */
    Set<String> telling();

    /** Others that may be the same.
     *
     * @param self the record that is being written; null for a new one */
    List<Lookalike> alike(Actor actor, D draft, @Nullable UUID self);

    /** Makes one record of two.
     *
     * @param draft what is written of the survivor from now on */
    void merge(Actor actor, Sheet<D> survivor, Sheet<D> other, D draft);
}

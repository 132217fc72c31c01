package org.socialcluster.office.records;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialcluster.office.Words;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Drafted;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.RecordCalls;
import org.socialcluster.shared.StoredJson;
import org.socialcluster.tenancy.RecordChange;
import org.socialcluster.tenancy.RecordHistory;

/**
 * The desk of the records that a room keeps: all it does is done by the calls of the room's application service.
 *
 * @param <D> what people write of a record
 * @param <V> a record as the service gives it
 */
public abstract class RoomDesk<D, V extends Drafted<D>> implements Desk<D> {
    private final Class<D> type;
    private final RecordCalls<?, D, V> calls;
    private final RecordHistory history;

    protected RoomDesk(Class<D> type, RecordCalls<?, D, V> calls, RecordHistory history) {
        this.type = type;
        this.calls = calls;
        this.history = history;
    }

    /** What people call a record. */
    protected abstract String name(V record);

    /** Why a record cannot be as it once was, in a sentence.
     *
     * @param errors what the service refuses */
    protected String whyNot(List<FieldError> errors) {
        String sentences = errors.stream().map(FieldError::message).distinct().collect(Collectors.joining(" "));
        return I18NProvider.translate(Words.LANGUAGE, "edit.past.refused", sentences);
    }

    protected Sheet<D> sheet(V record) {
        return new Sheet<>(
                record.id().value(),
                record.version(),
                name(record),
                null,
                null,
                null,
                "",
                record.draft(),
                record.updatedAt(),
                null);
    }

    @Override
    public final Optional<Sheet<D>> find(Actor actor, UUID id) {
        return calls.find(actor, id).map(this::sheet);
    }

    @Override
    public final Sheet<D> add(Actor actor, D draft) {
        return sheet(calls.add(actor, draft));
    }

    @Override
    public final Sheet<D> change(Actor actor, UUID id, D draft, long version) {
        return sheet(calls.change(actor, id, draft, version));
    }

    @Override
    public final void delete(Actor actor, UUID id, long version) {
        calls.delete(actor, id, version);
    }

    @Override
    public final Sheet<D> restore(Actor actor, UUID id, UUID change, long version) {
        return sheet(PastRefused.unless(() -> calls.restore(actor, id, change, version), this::whyNot));
    }

    @Override
    public final D draft(String json) {
        return StoredJson.read(json, type);
    }

    @Override
    public final List<RecordChange> history(Actor actor, UUID id, int limit) {
        return history.of(actor, id, limit);
    }
}

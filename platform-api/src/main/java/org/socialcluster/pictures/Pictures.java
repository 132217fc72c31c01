package org.socialcluster.pictures;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/**
 * Pictures of the records of the Actor's centre. A visitor sees those of what is published; whoever works in the centre sees
 * all of them.
 */
@ApplicationScoped
@Transactional
public class Pictures {
    /** Pictures that a record may have. */
    public static final int MOST = 10;

    /** Letters that the words of a picture may have. */
    public static final int LONGEST_WORDS = 300;

    @Inject
    PictureStore store;

    /** The pictures of a record, in their order. */
    public List<PictureView> of(Actor actor, UUID record) {
        return store.of(actor, List.of(record));
    }

    /** The pictures of several records; a record without any is not there. */
    public Map<UUID, List<PictureView>> ofAll(Actor actor, Collection<UUID> records) {
        return store.of(actor, records).stream().collect(groupingBy(PictureView::record));
    }

    /** A picture as JPEG. */
    public Optional<byte[]> bytes(Actor actor, PictureId id, boolean small) {
        return store.bytes(actor, id, small);
    }

    /** Whether what everybody may see shows a person of the centre, whose consent may end any moment; empty where there is
     * no such picture. */
    public Optional<Boolean> ofPerson(Actor actor, PictureId id) {
        return store.ofPerson(actor, id);
    }

    /** As {@link #bytes}, where it is a picture of that record. */
    public Optional<byte[]> bytesOf(Actor actor, UUID record, PictureId id, boolean small) {
        return store.record(actor, id).filter(record::equals).flatMap(it -> store.bytes(actor, id, small));
    }

    /** Adds a picture behind those that the record has.
     *
     * @param alt what is to be seen on it, in words
     * @throws Problem {@code invalid-input} at {@code alt} or {@code file}, {@code not-found} where there is no such record */
    public PictureView add(Actor actor, ListingKind kind, UUID record, String alt, PictureFile file) {
        actor.requireListing();
        String words = checked(alt);
        long there = store.countOf(actor, kind, record).orElseThrow(Pictures::notFound);
        if (kind == ListingKind.STAFF && !store.consents(actor, record)) {
            throw Problem.ofField("file", "picture.consent");
        }
        if (there >= MOST) {
            throw Problem.ofField("file", "picture.many", MOST);
        }
        PictureId id = new PictureId(Id.fresh());
        store.insert(actor, id, kind, record, words, file.large(), file.small());
        return store.of(actor, List.of(record)).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Writes anew what is to be seen on it.
     *
     * @throws Problem {@code invalid-input} at {@code alt}, {@code stale-version} when somebody else was faster */
    public void describe(Actor actor, PictureId id, String alt, long version) {
        lock(actor, id, version);
        store.describe(actor, id, checked(alt));
    }

    /** Puts a picture before all others of its record.
     *
     * @throws Problem {@code stale-version} when somebody else was faster */
    public void putFirst(Actor actor, PictureId id, long version) {
        lock(actor, id, version);
        store.putFirst(actor, id);
    }

    /** Takes a picture away, for good.
     *
     * @throws Problem {@code stale-version} when somebody else was faster */
    public void delete(Actor actor, PictureId id, long version) {
        lock(actor, id, version);
        store.delete(actor, id);
    }

    private void lock(Actor actor, PictureId id, long version) {
        actor.requireListing();
        if (store.lock(actor, id).orElseThrow(Pictures::notFound) != version) {
            throw new Problem(ProblemType.STALE_VERSION, "stale-version");
        }
    }

    private static String checked(String alt) {
        String words = alt.replaceAll("\\p{C}+|\\s+", " ").strip();
        if (words.isEmpty()) {
            throw Problem.ofField("alt", "picture.alt");
        }
        if (words.length() > LONGEST_WORDS) {
            throw Problem.ofField("alt", "picture.alt.long", LONGEST_WORDS);
        }
        return words;
    }

    private static Problem notFound() {
        return new Problem(ProblemType.NOT_FOUND, "not-found");
    }
}

package org.keurwerk.platform.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A collection that looks at the documents which an index names, and at all of them only where no index can tell. Which
 * documents a query finds is always decided by the library's matcher, so an index can make a query fast but not wrong.
 */
final class IndexedCollection extends H2Collection {

    private static final String ID = "_id";
    private static final Integer ASCENDING = 1;
    private static final String ORDERED = " in order";

    /** Counts the documents that queries looked at, in all collections: what indexes are there to keep small. */
    static final LongAdder EXAMINED = new LongAdder();

    private static final Logger LOG = LoggerFactory.getLogger(IndexedCollection.class);
    private static final ThreadLocal<long[]> EXAMINED_HERE = ThreadLocal.withInitial(() -> new long[1]);
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();
    private static final long MANY = 5_000;

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> about,
            CursorRegistry cursors) {
        super(database, name, options, documents, about, cursors);
    }

    /** Gives a unique index, which the library can only ask for all fields at once, one in order beside it. */
    @Override
    public void addIndex(Index<Object> index) {
        super.addIndex(index);
        if (index.isUnique() && !index.getName().equals("_id_")) {
            boolean sparse = Boolean.TRUE.equals(index.toIndexDescription().get("sparse"));
            super.addIndex(new OrderedIndex(index.getName() + ORDERED, index.getKeys(), sparse));
        }
    }

    @Override
    public void dropIndex(String name) {
        super.dropIndex(name);
        if (getIndexes().stream().anyMatch(index -> index.getName().equals(name + ORDERED))) {
            super.dropIndex(name + ORDERED);
        }
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        long before = EXAMINED_HERE.get()[0];
        Conditions conditions = Conditions.of(query);
        Optional<Set<Object>> candidates = isNaturalDescending(orderBy)
                ? Optional.empty()
                : candidates(conditions, firstInOrder(query, conditions, orderBy, skip, limit));
        QueryResult result = candidates.isPresent()
                ? matchDocuments(query, candidates.get(), orderBy, skip, limit, batchSize, fields)
                : matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        tellIfMany(query, orderBy, EXAMINED_HERE.get()[0] - before);
        return result;
    }

    /** The documents of an index that is in the order asked for, up to the last one that is wanted. */
    private Optional<Iterator<Object>> firstInOrder(
            Document query, Conditions conditions, @Nullable Document orderBy, int skip, int limit) {
        if (limit <= 0
                || orderBy == null
                || orderBy.isEmpty()
                || !orderBy.values().stream().allMatch(ASCENDING::equals)) {
            return Optional.empty();
        }
        return getIndexes().stream()
                .filter(OrderedIndex.class::isInstance)
                .map(OrderedIndex.class::cast)
                .flatMap(index -> index.inOrder(conditions, List.copyOf(orderBy.keySet())).stream())
                .map(all -> upTo(skip + limit, query, all))
                .findFirst();
    }

    private Iterator<Object> upTo(int wanted, Document query, Iterator<Object> all) {
        return new Iterator<>() {

            private int found;

            @Override
            public boolean hasNext() {
                return found < wanted && all.hasNext();
            }

            @Override
            public Object next() {
                Object position = all.next();
                Document document = getDocument(position);
                if (document != null && documentMatchesQuery(document, query)) {
                    found++;
                }
                return position;
            }
        };
    }

    /** Says once for each kind of query that it looks at many documents: an index is missing. */
    private void tellIfMany(Document query, @Nullable Document orderBy, long examined) {
        if (examined >= MANY && TOLD.add(getCollectionName() + query.keySet() + orderBy)) {
            LOG.info(
                    "A query of {} by {} in the order {} looked at {} documents.",
                    getCollectionName(),
                    query.keySet(),
                    orderBy,
                    examined);
        }
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        EXAMINED.increment();
        EXAMINED_HERE.get()[0]++;
        return super.documentMatchesQuery(document, query);
    }

    /** Nobody asks how many bytes a collection has, and to know it each document would be encoded twice more with each change. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    private Optional<Set<Object>> candidates(Conditions conditions) {
        return candidates(conditions, Optional.empty());
    }

    private Optional<Set<Object>> candidates(Conditions conditions, Optional<Iterator<Object>> inOrder) {
        List<Iterator<Object>> sources = new ArrayList<>();
        inOrder.ifPresent(sources::add);
        for (Index<Object> index : getIndexes()) {
            if (index instanceof OrderedIndex ordered) {
                ordered.candidates(conditions).ifPresent(sources::add);
            } else if (index.getName().equals("_id_")) {
                conditions.anyOf(ID).map(ids -> byId(index, ids)).ifPresent(sources::add);
            }
        }
        for (List<Conditions> alternative : conditions.alternatives()) {
            List<Optional<Set<Object>>> parts =
                    alternative.stream().map(this::candidates).toList();
            if (parts.stream().allMatch(Optional::isPresent)) {
                sources.add(parts.stream()
                        .flatMap(Optional::stream)
                        .flatMap(Set::stream)
                        .iterator());
            }
        }
        return sources.isEmpty() ? Optional.empty() : Optional.of(fewest(sources));
    }

    private static Iterator<Object> byId(Index<Object> index, List<Object> ids) {
        Set<Object> found = new LinkedHashSet<>();
        ids.forEach(id -> index.getPositions(new Document(ID, id)).forEach(found::add));
        return found.iterator();
    }

    /** Reads all sources side by side: the one that ends first names the fewest documents. */
    private static Set<Object> fewest(List<Iterator<Object>> sources) {
        List<Set<Object>> found = new ArrayList<>();
        sources.forEach(any -> found.add(new LinkedHashSet<>()));
        while (true) {
            for (int i = 0; i < sources.size(); i++) {
                if (!sources.get(i).hasNext()) {
                    return found.get(i);
                }
                found.get(i).add(sources.get(i).next());
            }
        }
    }
}

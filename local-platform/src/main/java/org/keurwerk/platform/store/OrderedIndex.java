package org.keurwerk.platform.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index in memory, in the order of its fields, rebuilt from the documents when the store starts. A document with a list
 * has a key for each of its elements. Refuses nothing: that is the part of the library's unique indexes.
 */
final class OrderedIndex extends EmptyIndex<Object> {

    private final boolean sparse;
    private final ConcurrentSkipListMap<List<@Nullable Object>, Set<Object>> positions =
            new ConcurrentSkipListMap<>(new KeyOrder());
    private volatile boolean holdsLists;

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys);
        this.sparse = sparse;
    }

    /** Where the documents are that may meet the conditions; empty if this index cannot tell. */
    Optional<Iterator<Object>> candidates(Conditions conditions) {
        List<List<@Nullable Object>> prefixes = List.of(List.of());
        for (String field : keys()) {
            Optional<List<Object>> values = conditions.anyOf(field);
            if (values.isEmpty()) {
                return range(prefixes, field, conditions);
            }
            prefixes = prefixes.stream()
                    .flatMap(prefix -> values.get().stream().map(value -> with(prefix, value)))
                    .toList();
        }
        return Optional.of(between(prefixes, null, null));
    }

    /**
     * The same documents in the order of some fields, from the lowest; empty if they do not stand here in that order. The first of the fields has a bound, so
     * that its values are of one kind: the order of kinds is not that of the queries.
     */
    Optional<Iterator<Object>> inOrder(Conditions conditions, List<String> order) {
        List<@Nullable Object> prefix = List.of();
        List<String> keys = List.copyOf(keys());
        int at = 0;
        while (at < keys.size() && !keys.get(at).equals(order.get(0))) {
            List<Object> values = conditions.anyOf(keys.get(at)).orElse(List.of());
            if (values.size() != 1) {
                return Optional.empty();
            }
            prefix = with(prefix, values.get(0));
            at++;
        }
        Object from = conditions.from(order.get(0)).orElse(null);
        Object to = conditions.to(order.get(0)).orElse(null);
        boolean inOrder = at + order.size() <= keys.size()
                && keys.subList(at, at + order.size()).equals(order);
        return !inOrder || holdsLists || (from == null && to == null)
                ? Optional.empty()
                : Optional.of(between(List.of(prefix), from, to));
    }

    private Optional<Iterator<Object>> range(
            List<List<@Nullable Object>> prefixes, String field, Conditions conditions) {
        Optional<Object> from = conditions.from(field);
        Optional<Object> to = conditions.to(field);
        boolean first = field.equals(keys().get(0));
        if (first && from.isEmpty() && to.isEmpty() && !(sparse && !isCompoundIndex() && conditions.needs(field))) {
            return Optional.empty();
        }
        // one element of a list may meet the one bound, and another element the other
        boolean oneBoundOnly = holdsLists && from.isPresent();
        return Optional.of(between(prefixes, from.orElse(null), oneBoundOnly ? null : to.orElse(null)));
    }

    /** One by one, and not as a stream: the iterator of a stream that is made of streams reads ahead to the end of each. */
    private Iterator<Object> between(
            List<List<@Nullable Object>> prefixes, @Nullable Object from, @Nullable Object to) {
        Iterator<List<@Nullable Object>> ranges = prefixes.iterator();
        return new Iterator<>() {

            private Iterator<Set<Object>> keys = Collections.emptyIterator();
            private Iterator<Object> found = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!found.hasNext() && (keys.hasNext() || ranges.hasNext())) {
                    if (keys.hasNext()) {
                        found = keys.next().iterator();
                    } else {
                        keys = within(ranges.next(), from, to);
                    }
                }
                return found.hasNext();
            }

            @Override
            public Object next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return found.next();
            }
        };
    }

    private Iterator<Set<Object>> within(List<@Nullable Object> prefix, @Nullable Object from, @Nullable Object to) {
        return positions
                .subMap(
                        from == null ? prefix : with(prefix, from),
                        with(to == null ? prefix : with(prefix, to), KeyOrder.HIGHEST))
                .values()
                .iterator();
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        for (List<@Nullable Object> key : keysOf(document)) {
            positions
                    .computeIfAbsent(key, any -> ConcurrentHashMap.newKeySet(1))
                    .add(Missing.ofNullable(position));
        }
    }

    @Override
    public @Nullable Object remove(Document document) {
        remove(document, Missing.ofNullable(document.get("_id")));
        return super.remove(document);
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        remove(before, Missing.ofNullable(position));
        add(after, position, collection);
    }

    private void remove(Document document, Object position) {
        for (List<@Nullable Object> key : keysOf(document)) {
            positions.computeIfPresent(key, (any, found) -> {
                found.remove(position);
                return found.isEmpty() ? null : found;
            });
        }
    }

    private Set<List<@Nullable Object>> keysOf(Document document) {
        if (sparse && keys().stream().noneMatch(field -> isPresent(document, field))) {
            return Set.of();
        }
        Stream<List<@Nullable Object>> found = Stream.of(List.of());
        for (String field : keys()) {
            List<@Nullable Object> values = valuesOf(document, field);
            found = found.flatMap(key -> values.stream().map(value -> with(key, value)));
        }
        Set<List<@Nullable Object>> all = new HashSet<>();
        found.forEach(all::add);
        return all;
    }

    private List<@Nullable Object> valuesOf(Document document, String field) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, field);
        List<@Nullable Object> values = new ArrayList<>();
        if (value instanceof Collection<?> list) {
            holdsLists = true;
            list.forEach(element -> values.add(element instanceof Missing ? null : element));
        } else {
            values.add(value instanceof Missing ? null : value);
        }
        if (values.isEmpty()) {
            values.add(null);
        }
        return values;
    }

    /** Whether the field is there; a field of the documents in a list is there if one of them has it. */
    private static boolean isPresent(Document document, String field) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, field);
        if (value instanceof Collection<?> list && Utils.getSubdocumentValue(document, field) instanceof Missing) {
            return !list.stream().allMatch(Missing.class::isInstance);
        }
        return !(value instanceof Missing);
    }

    private static List<@Nullable Object> with(List<@Nullable Object> key, @Nullable Object value) {
        List<@Nullable Object> longer = new ArrayList<>(key);
        longer.add(value);
        return longer;
    }
}

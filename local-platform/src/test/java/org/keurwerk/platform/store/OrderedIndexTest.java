package org.keurwerk.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // an index does not look at its collection
class OrderedIndexTest {

    private final OrderedIndex index = new OrderedIndex("by_day", List.of(new IndexKey("day", true)), false);

    @Test
    void itReadsNoFurtherThanItIsAsked() {
        add("a", 1);
        add("b", 2);
        Iterator<Object> all = index.inOrder(Conditions.of(new Document("day", new Document("$gt", 0))), List.of("day"))
                .orElseThrow();
        assertThat(all.next()).isEqualTo("a");

        add("c", 3);

        List<Object> rest = new ArrayList<>();
        all.forEachRemaining(rest::add);
        assertThat(rest).as("what comes later was not read before").containsExactly("b", "c");
    }

    @Test
    void withoutABoundOrInAnotherOrderItCannotTell() {
        add("a", 1);

        assertThat(index.inOrder(Conditions.of(new Document()), List.of("day"))).isEmpty();
        assertThat(index.inOrder(Conditions.of(new Document("day", new Document("$gt", 0))), List.of("day", "name")))
                .isEmpty();
        index.add(new Document("_id", "l").append("day", List.of(1, 2)), "l", null);
        assertThat(index.inOrder(Conditions.of(new Document("day", new Document("$gt", 0))), List.of("day")))
                .as("a list stands in several places")
                .isEmpty();
    }

    private void add(String id, int day) {
        index.add(new Document("_id", id).append("day", day), id, null);
    }
}

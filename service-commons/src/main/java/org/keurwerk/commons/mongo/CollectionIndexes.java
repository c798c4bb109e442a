package org.keurwerk.commons.mongo;

import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;

/**
 * The indexes of one collection. Declare them in a bean of this type and nowhere else: all of them are created before the web server and the
 * listeners start, so that no request and no event meets a store without its unique indexes.
 */
public interface CollectionIndexes {

    /** The name of the collection. */
    String collection();

    /** What the queries of the collection use, and what must be unique in it. */
    List<Index> indexes();

    /** Creates what is not there yet; for a test that has a store and no service around it. */
    default void createIn(MongoOperations mongo) {
        IndexOperations operations = mongo.indexOps(collection());
        indexes().forEach(operations::createIndex);
    }
}

package org.keurwerk.testsupport.broken;

import org.springframework.data.mongodb.core.MongoTemplate;

/** Makes an index by itself. */
class Indexer {

    String index(MongoTemplate mongo) {
        return mongo.indexOps("things").toString();
    }
}

package org.keurwerk.commons.mongo;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.mongodb.core.MongoOperations;

/** Creates the indexes of all collections when all beans are made, which is before any of them is started. A service without its indexes does not start. */
class IndexCreation implements SmartInitializingSingleton {

    private final ObjectProvider<CollectionIndexes> collections;
    private final ObjectProvider<MongoOperations> mongo;

    IndexCreation(ObjectProvider<CollectionIndexes> collections, ObjectProvider<MongoOperations> mongo) {
        this.collections = collections;
        this.mongo = mongo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        collections.stream().forEach(collection -> collection.createIn(mongo.getObject()));
    }
}

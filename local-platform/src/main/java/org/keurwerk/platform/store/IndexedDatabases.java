package org.keurwerk.platform.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Opens the library's databases with collections and indexes of our own in them. */
final class IndexedDatabases {

    private IndexedDatabases() {}

    /** The database with this name, as far as it stands in the store already. */
    static MongoDatabase open(String database, MVStore store, CursorRegistry cursors) {
        // a local class, because the constructor above already opens collections, before a field would be set
        return new H2Database(database, store, cursors) {

            @Override
            protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
                String fullName = database + "." + name;
                return new IndexedCollection(
                        this,
                        name,
                        options,
                        store.openMap(
                                "databases." + fullName,
                                new MVMap.Builder<Object, Document>().valueType(DocumentType.INSTANCE)),
                        store.openMap("meta." + fullName),
                        cursors);
            }

            @Override
            protected Index<Object> openOrCreateUniqueIndex(
                    String collection, String name, List<IndexKey> keys, boolean sparse) {
                return new UniqueIndex(name, keys, sparse);
            }

            @Override
            protected Index<Object> openOrCreateSecondaryIndex(
                    String collection, String name, List<IndexKey> keys, boolean sparse) {
                return new OrderedIndex(name, keys, sparse);
            }
        };
    }
}

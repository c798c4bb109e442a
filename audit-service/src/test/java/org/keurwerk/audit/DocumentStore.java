package org.keurwerk.audit;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.keurwerk.commons.mongo.MongoConfiguration;
import org.keurwerk.testsupport.EmbeddedParts;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.repository.support.MongoRepositoryFactory;

/** An empty document store of its own for a test that needs no service around it. */
public final class DocumentStore {

    private static final AtomicInteger COUNT = new AtomicInteger();

    static {
        // without a service around it nobody has told the drivers to be quiet
        LoggingSystem logging = LoggingSystem.get(DocumentStore.class.getClassLoader());
        List.of("org.mongodb", "org.springframework", "de.bwaldvogel", "io.netty")
                .forEach(name -> logging.setLogLevel(name, LogLevel.ERROR));
    }

    private DocumentStore() {}

    /** A new database, with values kept as the services keep them. */
    public static MongoTemplate empty() {
        var factory = new SimpleMongoClientDatabaseFactory(
                "mongodb://127.0.0.1:" + EmbeddedParts.storePort() + "/plain_" + COUNT.incrementAndGet());
        MongoCustomConversions conversions = conversions();
        MongoMappingContext context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.afterPropertiesSet();
        MappingMongoConverter converter = new MappingMongoConverter(new DefaultDbRefResolver(factory), context);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        return new MongoTemplate(factory, converter);
    }

    /** A repository in a store. */
    public static <R> R repository(MongoTemplate mongo, Class<R> type) {
        return new MongoRepositoryFactory(mongo).getRepository(type);
    }

    private static MongoCustomConversions conversions() {
        try (var context = new AnnotationConfigApplicationContext(MongoConfiguration.class)) {
            return context.getBean(MongoCustomConversions.class);
        }
    }
}

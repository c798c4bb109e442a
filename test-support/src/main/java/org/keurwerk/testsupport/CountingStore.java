package org.keurwerk.testsupport;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonValue;
import org.keurwerk.commons.mongo.MongoConfiguration;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/**
 * An empty database for a test that needs no service around it, with values kept as the services keep them. Notes every command that is sent to it,
 * so that a test can say how many a piece of work may cost.
 */
public final class CountingStore implements CommandListener {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final List<String> commands = new CopyOnWriteArrayList<>();

    private final MongoTemplate mongo;

    private CountingStore() {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + EmbeddedParts.storePort()))
                .addCommandListener(this)
                .build();
        this.mongo = template(new SimpleMongoClientDatabaseFactory(
                MongoClients.create(settings), "counted_" + COUNT.incrementAndGet()));
    }

    /** A new database. */
    public static CountingStore empty() {
        // without a service around it nobody has told the drivers to be quiet
        LoggingSystem logging = LoggingSystem.get(CountingStore.class.getClassLoader());
        List.of("org.mongodb", "org.springframework", "de.bwaldvogel", "io.netty")
                .forEach(name -> logging.setLogLevel(name, LogLevel.ERROR));
        return new CountingStore();
    }

    /** The database. */
    public MongoTemplate mongo() {
        return mongo;
    }

    /** The commands that some work sends, each as its name and collection: {@code find certificates}. */
    public List<String> commandsOf(Runnable work) {
        commands.clear();
        work.run();
        return List.copyOf(commands);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        BsonValue collection = event.getCommand().get(event.getCommandName());
        if (collection != null && collection.isString()) {
            commands.add(event.getCommandName() + " " + collection.asString().getValue());
        }
    }

    private static MongoTemplate template(SimpleMongoClientDatabaseFactory database) {
        try (var context = new AnnotationConfigApplicationContext(MongoConfiguration.class)) {
            MongoCustomConversions conversions = context.getBean(MongoCustomConversions.class);
            MongoMappingContext mapping = new MongoMappingContext();
            mapping.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
            mapping.afterPropertiesSet();
            MappingMongoConverter converter = new MappingMongoConverter(new DefaultDbRefResolver(database), mapping);
            converter.setCustomConversions(conversions);
            converter.afterPropertiesSet();
            return new MongoTemplate(database, converter);
        }
    }
}

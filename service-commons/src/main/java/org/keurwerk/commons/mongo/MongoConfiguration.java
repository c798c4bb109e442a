package org.keurwerk.commons.mongo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.keurwerk.contracts.id.Id;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/**
 * Creates indexes before the service is reached. Days are kept as ISO text ({@code 2021-03-22}): a day has no zone and must not shift by one when a
 * machine's zone changes; so are times of a day ({@code 09:30}). Ids of any type are kept as their text.
 */
@Configuration(proxyBeanMethods = false)
public class MongoConfiguration {

    private static final int PATIENCE_SECONDS = 10;

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return new MongoCustomConversions(List.of(
                DayToText.INSTANCE, TextToDay.INSTANCE, TimeToText.INSTANCE, TextToTime.INSTANCE, IdToText.INSTANCE));
    }

    @Bean
    StoreHealthIndicator storeHealthIndicator(ObjectProvider<MongoOperations> mongo) {
        return new StoreHealthIndicator(mongo);
    }

    /**
     * A store that is started again is waited for; one that stays away or hangs is told to the caller while somebody still waits.
     * What the address of the store says wins, because it is applied later.
     */
    @Bean
    @Order(-1)
    MongoClientSettingsBuilderCustomizer patienceWithStore() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(2 * PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    @Bean
    IndexCreation indexCreation(ObjectProvider<CollectionIndexes> collections, ObjectProvider<MongoOperations> mongo) {
        return new IndexCreation(collections, mongo);
    }

    /** The way back needs no converter: an id's record is made from its text. */
    @WritingConverter
    enum IdToText implements Converter<Id, String> {
        INSTANCE;

        @Override
        public String convert(Id id) {
            return id.value();
        }
    }

    @WritingConverter
    enum DayToText implements Converter<LocalDate, String> {
        INSTANCE;

        @Override
        public String convert(LocalDate day) {
            return day.toString();
        }
    }

    @ReadingConverter
    enum TextToDay implements Converter<String, LocalDate> {
        INSTANCE;

        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }

    @WritingConverter
    enum TimeToText implements Converter<LocalTime, String> {
        INSTANCE;

        @Override
        public String convert(LocalTime time) {
            return time.toString();
        }
    }

    @ReadingConverter
    enum TextToTime implements Converter<String, LocalTime> {
        INSTANCE;

        @Override
        public LocalTime convert(String text) {
            return LocalTime.parse(text);
        }
    }
}

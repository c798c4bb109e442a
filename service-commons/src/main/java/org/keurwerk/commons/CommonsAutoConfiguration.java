package org.keurwerk.commons;

import org.keurwerk.commons.door.DoorConfiguration;
import org.keurwerk.commons.messaging.MessagingConfiguration;
import org.keurwerk.commons.mongo.MongoConfiguration;
import org.keurwerk.commons.time.TimeConfiguration;
import org.keurwerk.commons.web.WebConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Everything of this module, for every service that has it on its path. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration"
        })
@Import({
    DoorConfiguration.class,
    TimeConfiguration.class,
    MessagingConfiguration.class,
    MongoConfiguration.class,
    WebConfiguration.class
})
public class CommonsAutoConfiguration {}

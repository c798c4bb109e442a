package org.keurwerk.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.messaging.EventPublisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

/** probe */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class CertificateServiceIntegration {

    @Autowired
    EventPublisher events;

    @Autowired
    MongoTemplate mongo;

    @Test
    void probe() {
        var d = Decisions.groningen();
        events.publish(events.envelope("e1", d.taken(), null, null));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(mongo.getCollection("renewals").countDocuments())
                        .isEqualTo(1));
        System.out.println("PROBE " + mongo.findAll(Document.class, "certificates"));
        System.out.println("PROBE " + mongo.findAll(Document.class, "register_entries"));
        System.out.println("PROBE " + mongo.findAll(Document.class, "renewals"));
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(
                        mongo.findAll(Document.class, "certificates").get(0).getList("pendingEvents", Document.class))
                .isEmpty());
    }
}

package org.keurwerk.notification;

import org.keurwerk.testsupport.ContainerParts;
import org.springframework.test.context.ContextConfiguration;
import org.testcontainers.junit.jupiter.Testcontainers;

/** On the images of production. */
@Testcontainers(disabledWithoutDocker = true)
@ContextConfiguration(initializers = ContainerParts.class)
class NoticesArriveOnContainersTest extends NoticesArriveTests {}

package org.keurwerk.audit;

import org.keurwerk.testsupport.ContainerParts;
import org.springframework.test.context.ContextConfiguration;
import org.testcontainers.junit.jupiter.Testcontainers;

/** The same on the images of production, where there is Docker. */
@Testcontainers(disabledWithoutDocker = true)
@ContextConfiguration(initializers = ContainerParts.class)
class AuditServiceOnContainersTest extends AuditServiceCase {}

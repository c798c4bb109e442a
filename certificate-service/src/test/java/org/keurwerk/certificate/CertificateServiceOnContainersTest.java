package org.keurwerk.certificate;

import org.keurwerk.testsupport.ContainerParts;
import org.springframework.test.context.ContextConfiguration;
import org.testcontainers.junit.jupiter.Testcontainers;

@Testcontainers(disabledWithoutDocker = true)
@ContextConfiguration(initializers = ContainerParts.class)
class CertificateServiceOnContainersTest extends CertificateServiceIntegration {}

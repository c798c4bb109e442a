package org.keurwerk.certificate;

import org.keurwerk.testsupport.EmbeddedParts;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = EmbeddedParts.class)
class CertificateServiceOnEmbeddedPartsTest extends CertificateServiceIntegration {}

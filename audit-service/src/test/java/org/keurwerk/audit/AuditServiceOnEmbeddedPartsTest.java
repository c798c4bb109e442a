package org.keurwerk.audit;

import org.keurwerk.testsupport.EmbeddedParts;
import org.springframework.test.context.ContextConfiguration;

/** On the broker and the store in this process, and H2. */
@ContextConfiguration(initializers = EmbeddedParts.class)
class AuditServiceOnEmbeddedPartsTest extends AuditServiceCase {}

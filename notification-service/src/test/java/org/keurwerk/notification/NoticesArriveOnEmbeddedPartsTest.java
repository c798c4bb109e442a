package org.keurwerk.notification;

import org.keurwerk.testsupport.EmbeddedParts;
import org.springframework.test.context.ContextConfiguration;

/** On the broker and the store that the embedded default uses. */
@ContextConfiguration(initializers = EmbeddedParts.class)
class NoticesArriveOnEmbeddedPartsTest extends NoticesArriveTests {}

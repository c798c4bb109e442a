package org.keurwerk.certificate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.keurwerk.commons.mongo.MongoConfiguration;
import org.keurwerk.testsupport.EmbeddedParts;
import org.springframework.boot.data.mongodb.test.autoconfigure.DataMongoTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A slice with nothing but the document store. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@DataMongoTest
@Import(MongoConfiguration.class)
@ContextConfiguration(initializers = EmbeddedParts.class)
public @interface OnDocumentStore {}

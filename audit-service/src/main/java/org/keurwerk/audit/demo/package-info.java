/** Accounts and organisations of the demo profile; nothing of it exists elsewhere. */
@NullMarked
package org.keurwerk.audit.demo;

import org.jspecify.annotations.NullMarked;

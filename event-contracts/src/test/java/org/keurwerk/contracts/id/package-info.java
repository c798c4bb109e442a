@NullMarked
package org.keurwerk.contracts.id;

import org.jspecify.annotations.NullMarked;

"""Every sentence that a person reads, made from codes and values, in English and French."""

"""The page Away: months across, a bar for each leave, free leaders below, a form to note another."""

"""The app's addresses in two lists: planning by the clinic, and following by patient and clinic."""

//! What the pictures of recipients show.

//! Tests of this stage, one file a topic.

mod drafts;

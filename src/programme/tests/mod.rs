mod course;
mod mistakes;
mod programme;

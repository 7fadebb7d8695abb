mod course;
mod languages;
mod mistakes;
mod programme;

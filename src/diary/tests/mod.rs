mod diary;

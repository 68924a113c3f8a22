import { dropPictures } from "./island/drop-pictures";
import { editLists } from "./island/lists";
import { rememberFields } from "./island/remember";
import { keepTyped } from "./island/typed";

keepTyped();
rememberFields();
editLists();
dropPictures();

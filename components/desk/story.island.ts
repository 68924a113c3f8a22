import { dropPictures } from "./island/drop-pictures";
import { editLists } from "./island/lists";
import { keepTyped } from "./island/typed";

keepTyped();
editLists();
dropPictures();

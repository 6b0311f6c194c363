//! The whole calculator in an element of somebody's page.

use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

use super::document::{document_object, document_of};
use super::errors::mistaken;
use crate::browser::dom::{self, Root};
use crate::browser::locale;
use crate::ui::{self, Mounted};

/// A calculator that was mounted.
#[wasm_bindgen]
pub struct Calculator(Mounted);

#[wasm_bindgen]
impl Calculator {
    /// Everything a person can change, as it stands.
    #[wasm_bindgen(getter, skip_jsdoc)]
    pub fn document(&self) -> JsValue {
        document_object(&self.0.session().document())
    }

    /// Puts another document in place of this one.
    #[wasm_bindgen(setter, skip_jsdoc)]
    pub fn set_document(&self, document: &JsValue) -> Result<(), JsValue> {
        self.0.session().replace(document_of(document)?);
        Ok(())
    }

    /// Takes the calculator out of its element; again does nothing.
    #[wasm_bindgen(skip_jsdoc)]
    pub fn unmount(&self) {
        self.0.unmount();
    }
}

/// Shows the calculator inside an element, or where the page keeps a place for it.
#[wasm_bindgen(skip_jsdoc)]
pub fn mount(root: &JsValue) -> Result<Calculator, JsValue> {
    let place = if root.is_undefined() { dom::page_root() } else { root.dyn_ref().cloned().map(Root::new) };
    let Some(place) = place else {
        let rule = "an element, or the page have one with the id app";
        return Err(mistaken("root", root, rule, &JsValue::NULL));
    };
    Ok(Calculator(ui::mount(place, locale::locale())))
}

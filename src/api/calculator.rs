//! The whole calculator, mounted in an element of somebody else's page.

use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

use super::document::{document_object, document_of};
use super::errors::mistaken;
use crate::browser::dom::{self, Root};
use crate::browser::locale;
use crate::ui::{self, Mounted};

/// A mounted calculator.
#[wasm_bindgen]
pub struct Calculator(Mounted);

#[wasm_bindgen]
impl Calculator {
    /// The current document: everything the user can change.
    #[wasm_bindgen(getter, skip_jsdoc)]
    pub fn document(&self) -> JsValue {
        document_object(&self.0.session().document())
    }

    /// Replaces the document, and clears undo. Throws an `Error` if it is not a valid document.
    #[wasm_bindgen(setter, skip_jsdoc)]
    pub fn set_document(&self, document: &JsValue) -> Result<(), JsValue> {
        self.0.session().replace(document_of(document)?);
        Ok(())
    }

    /// Removes the calculator from its element; a second call does nothing.
    #[wasm_bindgen(skip_jsdoc)]
    pub fn unmount(&self) {
        self.0.unmount();
    }
}

/// Shows the calculator inside an element, or without an argument in the page's element with the id `app`.
/// Throws an `Error` if there is no such element.
#[wasm_bindgen(skip_jsdoc)]
pub fn mount(root: &JsValue) -> Result<Calculator, JsValue> {
    let place = if root.is_undefined() { dom::page_root() } else { root.dyn_ref().cloned().map(Root::new) };
    let Some(place) = place else {
        let rule = "an element, or the page have one with the id app";
        return Err(mistaken("root", root, rule, &JsValue::NULL));
    };
    Ok(Calculator(ui::mount(place, locale::locale())))
}

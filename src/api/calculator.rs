//! The whole calculator in an element of somebody's page.

use std::cell::Cell;

use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};
use yew::{AppHandle, Renderer};

use super::document::{document_object, document_of};
use super::mistaken;
use crate::browser::dom::{self, Root};
use crate::browser::locale;
use crate::session::{Document, Session};
use crate::ui::{App, AppProps};

thread_local! {
    /// How many were mounted: their ids are told apart by it.
    static MOUNTED: Cell<u32> = const { Cell::new(0) };
}

/// A calculator that was mounted.
#[wasm_bindgen]
pub struct Calculator {
    session: Session,
    app: Cell<Option<AppHandle<App>>>,
}

#[wasm_bindgen]
impl Calculator {
    /// Everything a person can change, as it stands.
    #[wasm_bindgen(getter, skip_jsdoc)]
    pub fn document(&self) -> JsValue {
        document_object(&self.session.document())
    }

    /// Puts another document in place of this one.
    #[wasm_bindgen(setter, skip_jsdoc)]
    pub fn set_document(&self, document: &JsValue) -> Result<(), JsValue> {
        self.session.replace(document_of(document)?);
        Ok(())
    }

    /// Takes the calculator out of its element; again does nothing.
    #[wasm_bindgen(skip_jsdoc)]
    pub fn unmount(&self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

/// Shows the calculator inside an element, or where the page keeps a place for it.
#[wasm_bindgen(skip_jsdoc)]
pub fn mount(root: &JsValue) -> Result<Calculator, JsValue> {
    let given = if root.is_undefined() { dom::mount_point() } else { root.dyn_ref().cloned() };
    let Some(element) = given else {
        let rule = "an element, or the page have one with the id app";
        return Err(mistaken("root", root, rule, &JsValue::NULL));
    };
    let number = MOUNTED.get();
    MOUNTED.set(number + 1);
    let session = Session::new(Document::default());
    let props = AppProps {
        session: session.clone(),
        id_prefix: ["headpin", &number.to_string(), "-"].concat().into(),
        root: Some(Root::new(element.clone())),
        locale: locale::locale(),
    };
    let app = Renderer::<App>::with_root_and_props(element, props).render();
    Ok(Calculator { session, app: Cell::new(Some(app)) })
}

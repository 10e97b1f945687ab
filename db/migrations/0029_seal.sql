-- 电子印章: the sealed letter as a file and the detached signature over it, added once after signature.
comment on column replies.seal is '{ fileKey, signature }: the sealed PDF and the signature over its bytes; null while unsealed, and where the paper bears the seal';
grant update (seal) on replies to qingchuang_app;
